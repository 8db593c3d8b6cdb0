package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.domain.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What every action begins and ends with: the version that the caller saw, and the contract as it is afterwards. */
@ApplicationScoped
class ActionAnswers {
    private final ReadContracts contracts;

    ActionAnswers(ReadContracts contracts) {
        this.contracts = contracts;
    }

    /** 404, then 428 and 412. */
    long expected(UUID id, String ifMatch) {
        return IfMatch.check(ifMatch, contracts.version(new ContractId(id)));
    }

    /** 404 unless the caller may see the contract. */
    ContractId known(UUID id) {
        var contract = new ContractId(id);
        contracts.version(contract);
        return contract;
    }

    RestResponse<ContractDto> of(UUID id) {
        var details = contracts.get(new ContractId(id));
        return Answers.ok(ContractDto.of(details), details.view().version());
    }
}
