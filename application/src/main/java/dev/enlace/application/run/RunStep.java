package dev.enlace.application.run;

/**
 * One part of a day. It may be begun again after a crash: it does what is still missing, and its counts tell of the whole
 * run. In a dry run it counts what it would do and stores nothing.
 */
interface RunStep {
    String name();

    void run(Run run);
}
