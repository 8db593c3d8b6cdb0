/**
 * The bulk door: whole chunks of contracts read narrowly, judged by the same pure rules as a single one, and written by COPY
 * or set-based statements on a connection of their own.
 */
package dev.enlace.adapter.persistence.run;
