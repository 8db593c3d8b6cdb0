package dev.enlace.application.job;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the things a job works on.
 *
 * @param position its place in the job, e.g. the line of a file; each place once
 * @param subjectId the record it is about, where there is one
 * @param subject how people name it, e.g. the contract's number; no more personal data than that
 * @param outcome short upper-case word of the job's own, e.g. {@code CREATED}, {@code FAILED}
 * @param code stable refusal code of a failure
 * @param detail what else is to be told; empty for nothing
 */
public record JobItem(
        long position,
        @Nullable UUID subjectId,
        @Nullable String subject,
        String outcome,
        @Nullable String code,
        Map<String, Object> detail) {}
