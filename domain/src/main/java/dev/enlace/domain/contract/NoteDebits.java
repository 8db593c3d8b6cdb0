package dev.enlace.domain.contract;

/** Which charges go into fiscal notes ("Débitos para gerar nota"). */
public enum NoteDebits {
    MONTHLY_FEES,
    ALL
}
