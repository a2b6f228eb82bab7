package org.steelfactory.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules that the build translated into Java classes. Drools' own way to them, the class path container, finds
 * nothing in an application server's class loader; so they are read here from the list that the build left.
 */
public final class CompiledRules {

    private static final String MODELS = "/META-INF/kie/org.steelfactory/rules/drools-model";

    private CompiledRules() {}

    /**
     * Builds the rules of one package, which is one decision. Takes up to 200 ms, so callers keep the result; it may
     * be used by many threads.
     *
     * @param decision any class in the package of the rules
     * @throws IllegalStateException when the package has no rules, which only a broken build can bring about
     */
    public static KieBase of(Class<?> decision) {
        String prefix = decision.getPackageName() + ".";
        List<Model> models = modelClassNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(CompiledRules::instantiate)
                .toList();
        if (models.isEmpty()) {
            throw new IllegalStateException("No compiled rules for " + decision.getName() + " in " + MODELS);
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    private static List<String> modelClassNames() {
        try (InputStream list = CompiledRules.class.getResourceAsStream(MODELS)) {
            if (list == null) {
                throw new IllegalStateException("No list of compiled rules at " + MODELS);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of compiled rules can't be read: " + MODELS, e);
        }
    }

    private static Model instantiate(String className) {
        try {
            return (Model) Class.forName(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Compiled rules listed but not usable: " + className, e);
        }
    }
}
