/** Use cases of the contract and what they need. */
@NullMarked
package dev.enlace.application.contract;

import org.jspecify.annotations.NullMarked;
