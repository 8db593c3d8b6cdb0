/** Printed papers: the contract on its template, the work order. */
@NullMarked
package dev.enlace.application.document;

import org.jspecify.annotations.NullMarked;
