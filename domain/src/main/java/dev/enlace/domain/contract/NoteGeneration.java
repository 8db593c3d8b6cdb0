package dev.enlace.domain.contract;

/** When fiscal notes are made ("Habilita geração nota"). */
public enum NoteGeneration {
    NONE,
    ON_RECEIPT,
    IN_ADVANCE,
    ON_DUE_DATE
}
