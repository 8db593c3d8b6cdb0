/** What every capability speaks: money, short texts, refusals, events. Nothing else may move in here. */
@NullMarked
package dev.enlace.domain.shared;

import org.jspecify.annotations.NullMarked;
