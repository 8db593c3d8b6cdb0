/** What every capability speaks: money, refusals, events. Nothing else may move in here. */
@NullMarked
package dev.enlace.domain.shared;

import org.jspecify.annotations.NullMarked;
