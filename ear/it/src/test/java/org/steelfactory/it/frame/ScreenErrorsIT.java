package org.steelfactory.it.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;

/** A screen that can't be shown says so in the product's look, and never how it failed. */
@ExtendWith(RunningProduct.class)
class ScreenErrorsIT {

    private final Product product;

    ScreenErrorsIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ledger?entry=999999999", "/audit?entry=999999999", "/nothing", "/ledger/ledger.xhtml"})
    void whatIsntThereIsNotFound(String address) {
        Answer answer = Api.admin(product).get("/" + address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit?to=%2B999999999-12-31", "/audit?page=999999999", "/ledger?page=x&entry=-1"})
    void whatCantBeUnderstoodInAnAddressCountsAsNotGiven(String address) {
        assertThat(Api.admin(product).get("/" + address).status()).isEqualTo(200);
    }
}
