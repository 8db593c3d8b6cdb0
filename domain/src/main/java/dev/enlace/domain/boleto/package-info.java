/**
 * Bank slips ("boletos"): the barcode and its typed line as FEBRABAN's Convenção 101 lays them out, the free field of each
 * bank, and the way back from a code that somebody typed. Pure functions; nothing here is stored.
 */
@NullMarked
package dev.enlace.domain.boleto;

import org.jspecify.annotations.NullMarked;
