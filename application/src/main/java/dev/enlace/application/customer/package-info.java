/** Use cases of customers. */
@NullMarked
package dev.enlace.application.customer;

import org.jspecify.annotations.NullMarked;
