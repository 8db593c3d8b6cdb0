/** Users, roles and what each role may do. */
@NullMarked
package dev.enlace.domain.identity;

import org.jspecify.annotations.NullMarked;
