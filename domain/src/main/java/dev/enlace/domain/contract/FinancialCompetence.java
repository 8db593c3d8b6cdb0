package dev.enlace.domain.contract;

/** When the fee of a calendar month falls due ("Competência do financeiro"). */
public enum FinancialCompetence {
    /** In the following month: the service was already rendered. */
    PAST(1),
    /** In the month itself. */
    PRESENT(0),
    /** In the month before: paid in advance. */
    FUTURE(-1);

    private final int monthsUntilDue;

    FinancialCompetence(int monthsUntilDue) {
        this.monthsUntilDue = monthsUntilDue;
    }

    /** Months from the competence to the month in which its fee falls due. */
    public int monthsUntilDue() {
        return monthsUntilDue;
    }
}
