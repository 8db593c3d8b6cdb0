/** Access logins and concentrators. */
@NullMarked
package dev.enlace.application.network;

import org.jspecify.annotations.NullMarked;
