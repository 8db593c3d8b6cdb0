/** Notices by day offsets and the warnings that the law asks for. */
@NullMarked
package dev.enlace.domain.notice;

import org.jspecify.annotations.NullMarked;
