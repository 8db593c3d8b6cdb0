/**
 * Pix codes to copy and to show as QR code: the Central Bank's "Manual de padrões para iniciação do Pix", which builds on EMV's merchant-presented
 * QR codes. Pure functions; nothing here asks a bank.
 */
@NullMarked
package dev.enlace.domain.pix;

import org.jspecify.annotations.NullMarked;
