package io.github.reflexboot;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.github.reflexboot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String BASE = "io.github.reflexboot";

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = slices().matching("(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule packagesImportOnlyFromFloorsBelow = layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("autoconfigure")
		.definedBy(BASE + ".autoconfigure")
		.layer("test")
		.definedBy(BASE + ".test")
		.layer("websocket")
		.definedBy(BASE + ".websocket")
		.layer("tab")
		.definedBy(BASE + ".tab")
		.layer("page")
		.definedBy(BASE + ".page")
		.layer("template")
		.definedBy(BASE + ".template")
		.layer("invoke")
		.definedBy(BASE + ".invoke")
		.layer("root")
		.definedBy(BASE)
		.layer("protocol")
		.definedBy(BASE + ".protocol")
		.layer("operation")
		.definedBy(BASE + ".operation")
		.whereLayer("autoconfigure")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("test")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("websocket")
		.mayOnlyBeAccessedByLayers("autoconfigure", "test")
		.whereLayer("tab")
		.mayOnlyBeAccessedByLayers("autoconfigure", "test", "websocket")
		.whereLayer("page")
		.mayOnlyBeAccessedByLayers("autoconfigure", "test", "websocket", "tab")
		.whereLayer("template")
		.mayOnlyBeAccessedByLayers("autoconfigure", "test")
		.whereLayer("invoke")
		.mayOnlyBeAccessedByLayers("autoconfigure", "test", "websocket", "tab", "page", "template")
		.whereLayer("root")
		.mayOnlyBeAccessedByLayers("autoconfigure", "test", "websocket", "tab", "page", "template", "invoke")
		.whereLayer("operation")
		.mayNotAccessAnyLayer()
		.whereLayer("protocol")
		.mayOnlyAccessLayers("operation");

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().that()
		.areTopLevelClasses()
		.should()
		.beAnnotatedWith(NullMarked.class)
		.orShould(new com.tngtech.archunit.lang.ArchCondition<>("reside in a null-marked package") {

			@Override
			public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(type, marked,
						type.getPackageName() + (marked ? " is" : " is not") + " null-marked"));
			}

		});

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	static final ArchRule beanMethodsArePackagePrivate = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule onlyTheProcessorKnowsCoyote = noClasses().that(DescribedPredicate.not(tomcatProcessor()))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.coyote..", "org.apache.tomcat..");

	@ArchTest
	static final ArchRule onlyTheDispatcherKnowsJetty = noClasses().that(DescribedPredicate.not(jettyDispatcher()))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.eclipse.jetty..");

	@ArchTest
	static final ArchRule onlyTheSocketKnowsSockets = noClasses().that()
		.resideOutsideOfPackages(BASE + ".websocket", BASE + ".autoconfigure")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.socket..");

	@ArchTest
	static final ArchRule theSocketKnowsNoSpringMvc = noClasses().that()
		.resideInAPackage(BASE + ".websocket")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.servlet..");

	private static DescribedPredicate<JavaClass> tomcatProcessor() {
		return DescribedPredicate.describe("the processor, what it extends and its dispatcher",
				(type) -> type.getFullName().startsWith(BASE + ".page.SocketlessProcessor")
						|| type.getFullName().startsWith(BASE + ".page.UnconnectedProcessor")
						|| type.getFullName().equals(BASE + ".page.TomcatPageDispatcher"));
	}

	private static DescribedPredicate<JavaClass> jettyDispatcher() {
		return DescribedPredicate.describe("the dispatcher, its stream and connection, and their configuration",
				(type) -> type.getFullName().startsWith(BASE + ".page.SocketlessStream")
						|| type.getFullName().startsWith(BASE + ".page.SocketlessConnection")
						|| type.getFullName().equals(BASE + ".page.JettyPageDispatcher")
						|| type.getFullName().equals(BASE + ".autoconfigure.ReflexJettyAutoConfiguration"));
	}

}
