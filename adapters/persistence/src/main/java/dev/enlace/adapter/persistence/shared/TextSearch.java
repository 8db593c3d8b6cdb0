package dev.enlace.adapter.persistence.shared;

import jakarta.persistence.Query;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Searches a text by its parts, in any order, without regard to accents and case: each word of the search must occur. The
 * searched expression is indexed by trigrams, so each word is a condition of its own.
 *
 * <pre>{@code
 * var search = new TextSearch("c.search_name", filter.q());
 * var query = entityManager.createNativeQuery("select … where true" + search.and());
 * search.bind(query);
 * }</pre>
 */
public final class TextSearch {
    /** More words than any name has only cost time. */
    private static final int MAX_WORDS = 8;

    private static final Pattern WILDCARD = Pattern.compile("([\\\\%_])");

    private final String expression;
    private final List<String> words;

    /**
     * @param expression SQL of ours, already without accents and in lower case: a column, or {@code searchable(…)}
     * @param q what somebody typed; null or blank searches nothing
     */
    public TextSearch(String expression, String q) {
        this.expression = expression;
        this.words = q == null
                ? List.of()
                : Pattern.compile("\\s+")
                        .splitAsStream(q.strip())
                        .filter(word -> !word.isEmpty())
                        .limit(MAX_WORDS)
                        .toList();
    }

    /** {@code " and … like … and … like …"}, or nothing. */
    public String and() {
        var sql = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and ")
                    .append(expression)
                    .append(" like searchable(cast(:word")
                    .append(i)
                    .append(" as text))");
        }
        return sql.toString();
    }

    public void bind(Query query) {
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + WILDCARD.matcher(words.get(i)).replaceAll("\\\\$1") + "%");
        }
    }
}
