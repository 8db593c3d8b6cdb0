/** Printed papers: templates by Qute, PDF by openhtmltopdf. */
package dev.enlace.adapter.documents;
