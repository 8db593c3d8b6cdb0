package dev.enlace.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix that people read is the one that decides. */
class ContractLifecyclePaperTest {
    @Test
    void the_paper_shows_the_table_as_it_is() throws IOException {
        var paper = Files.readString(Path.of("..", "docs", "contract-lifecycle.md"));
        assertThat(paper)
                .as("docs/contract-lifecycle.md holds the matrix of ContractAction; put this there:%n%s", matrix())
                .contains(matrix());
    }

    private static String matrix() {
        var header = "| action | " + row(state -> state.name()) + " undone by |\n|---|"
                + "---|".repeat(ContractState.values().length + 1);
        return header + "\n"
                + Arrays.stream(ContractAction.values())
                        .map(action -> "| " + action.apiName() + " | " + row(state -> cell(action, state)) + " "
                                + action.undoneBy().orElse("—") + " |")
                        .collect(Collectors.joining("\n"));
    }

    private static String row(java.util.function.Function<ContractState, String> cell) {
        return Arrays.stream(ContractState.values()).map(cell).collect(Collectors.joining(" | ")) + " |";
    }

    private static String cell(ContractAction action, ContractState from) {
        var target = action.next(from).map(to -> to == from ? "=" : to.name()).orElse("");
        return target + (action.evaluatedAfter(from) ? "*" : "");
    }
}
