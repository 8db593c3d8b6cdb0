package dev.enlace.application.workorder;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.workorder.WorkOrderId;

/** What may be seen of work orders. A technician sees its own; another's does not exist for it. */
public interface ReadWorkOrders {
    WorkOrderQueries.View get(WorkOrderId id);

    Slice<WorkOrderQueries.View> search(WorkOrderQueries.Filter filter, PageQuery page);
}
