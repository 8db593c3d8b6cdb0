/** Access logins and the concentrators they authenticate on. */
@NullMarked
package dev.enlace.domain.network;

import org.jspecify.annotations.NullMarked;
