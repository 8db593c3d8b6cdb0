package dev.enlace.adapter.notification;

import java.text.Normalizer;

/** Text that every telephone shows and that counts as one SMS: a subset of the GSM 03.38 alphabet without accents. */
final class Gsm {
    static final int LONGEST = 160;

    private Gsm() {}

    /** Accents taken off, one line, and a question mark for what the alphabet lacks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('º', 'o')
                .replace('ª', 'a')
                .replaceAll("[‘’`´]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—~]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("[^A-Za-z0-9 @$_!\"#%&'()*+,\\-./:;<=>?]", "?")
                .strip();
    }

    /** The name cut so that the whole fits. */
    static String within(String name, String rest) {
        var plain = plain(name);
        int room = Math.max(0, LONGEST - rest.length());
        var whole = (plain.length() <= room ? plain : plain.substring(0, room).strip()) + rest;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }
}
