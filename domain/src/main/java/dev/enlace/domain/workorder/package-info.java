/** Work orders: what the field team is to do for a contract. */
@NullMarked
package dev.enlace.domain.workorder;

import org.jspecify.annotations.NullMarked;
