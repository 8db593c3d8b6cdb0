package dev.enlace.domain.customer;

/** Natural person, known by a CPF, or company, known by a CNPJ. */
public enum CustomerType {
    PERSON,
    COMPANY
}
