package dev.enlace.application.notice;

import dev.enlace.domain.notice.Channel;
import org.jspecify.annotations.Nullable;

/** Output port: carries messages to customers. Never called inside a transaction. */
public interface Sender {
    /**
     * @param id stable: the same message sent twice can be told by it
     * @param from address or number of the provider; null for the channel's own default
     */
    record Message(
            String id,
            Channel channel,
            @Nullable String from,
            String fromName,
            String recipient,
            NoticeTexts.Text text) {}

    /** The message did not get away. */
    final class Failed extends RuntimeException {
        private final String code;
        private final boolean forGood;

        /**
         * @param code stable and kebab-case, shown in the notice
         * @param forGood whether another attempt would fail just the same
         */
        public Failed(String code, boolean forGood, @Nullable Throwable cause) {
            super(code, cause);
            this.code = code;
            this.forGood = forGood;
        }

        public String code() {
            return code;
        }

        public boolean forGood() {
            return forGood;
        }
    }

    /** Whether the channel can be used; {@code from} as in {@link Message}. */
    boolean isConfigured(Channel channel, @Nullable String from);

    /**
     * Hands the message over.
     *
     * @return name of the provider that took it
     * @throws Failed when it did not
     */
    String send(Message message);
}
