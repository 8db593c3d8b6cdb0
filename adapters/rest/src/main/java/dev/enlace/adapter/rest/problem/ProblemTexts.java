package dev.enlace.adapter.rest.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of refusals, one line a code, in the two languages of the API. */
final class ProblemTexts {
    static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Properties PT_BR = load("/problems_pt_BR.properties");
    private static final Properties EN = load("/problems_en.properties");

    private ProblemTexts() {}

    /** English when it is preferred to Portuguese, Portuguese otherwise. */
    static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return PORTUGUESE;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
                    return Locale.ENGLISH;
                }
                if (range.getWeight() > 0 && (range.getRange().startsWith("pt") || "*".equals(range.getRange()))) {
                    return PORTUGUESE;
                }
            }
        } catch (IllegalArgumentException e) {
            return PORTUGUESE;
        }
        return PORTUGUESE;
    }

    static boolean has(Locale language, String code) {
        return texts(language).containsKey(code);
    }

    /** The text of a code with its named parameters filled in; the code itself when there is none. */
    static String text(Locale language, String code, Map<String, ?> parameters) {
        var text = texts(language).getProperty(code, code);
        return PARAMETER.matcher(text).replaceAll(match -> {
            Object value = parameters.get(match.group(1));
            if (match.group(1).equals("allowed")) {
                value = allowed(language, value);
            } else if (match.group(1).equals("pointer") && "".equals(value)) {
                value = texts(language).getProperty("pointer.root");
            }
            return Matcher.quoteReplacement(value == null ? "" : String.valueOf(value));
        });
    }

    /** What is allowed is said in English by whoever refuses; a line {@code allowed.…} translates it where it holds words. */
    private static Object allowed(Locale language, Object allowed) {
        var key = "allowed." + String.valueOf(allowed).replaceAll("[^A-Za-z0-9]+", "-");
        return texts(language).getOrDefault(key, allowed);
    }

    static String title(Locale language, int status) {
        return text(language, "title." + status, Map.of());
    }

    private static Properties texts(Locale language) {
        return language.equals(Locale.ENGLISH) ? EN : PT_BR;
    }

    private static Properties load(String resource) {
        var texts = new Properties();
        try (var stream = ProblemTexts.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
