package dev.enlace.domain.boleto;

/** A digit of a payment code that is not what it must be. */
public record SlipFault(SlipPart part, String found, String expected) {}
