package dev.enlace.application.document;

import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.workorder.WorkOrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input port: papers as they would be printed now. Who may not see the contract or the order gets a 404. */
public interface PrintDocuments {
    /**
     * What a contract is printed on.
     *
     * @param id null for the model that comes with the program
     * @param version number of the body
     */
    record Model(@Nullable TemplateId id, String name, int version) {}

    /**
     * A finished paper.
     *
     * @param html a whole page without scripts, safe whatever the template said
     * @param model null for papers that have no template
     */
    record Paper(String title, String html, @Nullable Model model) {}

    /** What templates may say between braces. */
    record Variable(String name, String label, String example) {}

    /** All of them, in the order of the page that documents them. */
    List<Variable> variables();

    /** Body of the model that comes with the program: for contracts without a template, and to begin one's own with. */
    String builtInBody();

    Paper contract(ContractId id);

    Paper workOrder(WorkOrderId id);

    /**
     * The paper that a body would make; the same refusals as when it is stored.
     *
     * @param contract whose data to print; null for the examples of the variables
     */
    Paper preview(String body, @Nullable ContractId contract);

    byte[] pdf(Paper paper);
}
