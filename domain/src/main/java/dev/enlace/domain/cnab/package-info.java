/** The banks' return files: what became of the slips they hold, as FEBRABAN's CNAB 240 and the banks' own CNAB 400 lay it out. */
@NullMarked
package dev.enlace.domain.cnab;

import org.jspecify.annotations.NullMarked;
