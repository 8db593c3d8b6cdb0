package dev.enlace.application.network;

import dev.enlace.domain.network.ConcentratorId;

/** Output port: what is wrong with a simulated concentrator, in this process. */
public interface SimulatedFaults {
    enum Fault {
        NONE,
        /** Does not answer. */
        DEAD,
        /** Answers after everybody has lost patience. */
        SLOW
    }

    void set(ConcentratorId concentrator, Fault fault);

    Fault of(ConcentratorId concentrator);
}
