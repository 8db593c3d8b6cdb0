/** Customers: people and companies, their documents, contacts and addresses. */
@NullMarked
package dev.enlace.domain.customer;

import org.jspecify.annotations.NullMarked;
