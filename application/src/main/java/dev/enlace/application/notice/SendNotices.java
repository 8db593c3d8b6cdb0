package dev.enlace.application.notice;

/** Input port: sends what waits to be sent. Any number of processes send beside each other. */
public interface SendNotices {
    /** Says that there may be something to send; returns at once. */
    void wake();

    /**
     * A run has planned its day's notices. A simulation sends them before it goes on, so that the next day judges what was
     * sent; otherwise this is {@link #wake}.
     */
    void dayPlanned();

    /**
     * Sends, in this thread, until nothing is due. Where a simulation has no sender for a channel, its notices are marked as
     * sent by {@code simulated}.
     */
    void drain();
}
