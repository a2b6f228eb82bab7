package org.steelfactory.web.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.steelfactory.identity.Account;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** The accounts for a table that loads a page at a time: those that wait for activation first. */
class AccountRows extends LazyDataModel<Account> {

    private static final long serialVersionUID = 1L;

    private static final String REQUESTED_FIRST = "-state";

    private final transient Function<PageRequest, Page<Account>> source;

    AccountRows(Function<PageRequest, Page<Account>> source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) source.apply(PageRequest.first(1)).total();
    }

    @Override
    public List<Account> load(int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return source.apply(new PageRequest(first / pageSize, pageSize, REQUESTED_FIRST))
                .items();
    }

    @Override
    public String getRowKey(Account account) {
        return Long.toString(account.id());
    }
}
