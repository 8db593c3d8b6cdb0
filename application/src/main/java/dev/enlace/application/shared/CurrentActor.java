package dev.enlace.application.shared;

/** Output port: who is calling. Outside a request it is the system, with the source of the work under way. */
public interface CurrentActor {
    Actor get();
}
