/** What happened: one append-only log, and the reactions to it. */
@NullMarked
package dev.enlace.application.event;

import org.jspecify.annotations.NullMarked;
