package dev.enlace.application.billing;

import java.util.List;

/** Output port: bank slips as PDF, in A4. */
public interface SlipPress {
    /** One slip on a page, the payer's receipt above it. */
    byte[] slip(SlipSheet sheet);

    /** Three slips a page, each with the payer's receipt beside it, and lines to cut along. */
    byte[] booklet(List<SlipSheet> sheets);
}
