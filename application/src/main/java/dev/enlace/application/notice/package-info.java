/** Notices: planned by runs, sent by senders. */
@NullMarked
package dev.enlace.application.notice;

import org.jspecify.annotations.NullMarked;
