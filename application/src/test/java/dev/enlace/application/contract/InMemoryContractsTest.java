package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import java.util.List;

class InMemoryContractsTest extends ContractsContract {
    private final InMemoryContracts fake = new InMemoryContracts();

    @Override
    protected Contracts contracts() {
        return fake;
    }

    @Override
    protected Contract stored(Contract wanted) {
        return wanted;
    }

    @Override
    protected List<String> eventTypes(ContractId id) {
        return fake.events().stream()
                .filter(event -> event.contractId().equals(id))
                .map(ContractEvent::type)
                .toList();
    }
}
