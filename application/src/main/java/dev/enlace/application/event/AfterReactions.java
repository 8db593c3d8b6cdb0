package dev.enlace.application.event;

import java.util.List;

/** Output port: the reactions of this program, found by the container. */
public interface AfterReactions {
    List<AfterReaction> all();
}
