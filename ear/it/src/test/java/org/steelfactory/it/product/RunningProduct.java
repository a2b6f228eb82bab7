package org.steelfactory.it.product;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one product that all of a run share; started by the first that asks, stopped after the last. */
public class RunningProduct implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .product;
    }

    private static final class Shared implements ExtensionContext.Store.CloseableResource {

        private final Product product = Product.start(WorkFolder.fresh("product"), Map.of());

        @Override
        public void close() {
            product.close();
        }
    }

    /** Where tests keep homes of products. */
    public static final class WorkFolder {

        private WorkFolder() {}

        public static Path fresh(String name) {
            return Path.of(System.getProperty("steel.work"), name + "-" + Long.toString(System.nanoTime(), 36));
        }
    }
}
