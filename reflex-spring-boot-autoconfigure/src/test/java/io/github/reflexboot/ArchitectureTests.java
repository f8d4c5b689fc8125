package io.github.reflexboot;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "io.github.reflexboot", importOptions = ImportOption.DoNotIncludeTests.class)
@ArchTag("same-on-every-server")
class ArchitectureTests {

	private static final String BASE = "io.github.reflexboot";

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = slices().matching("(**)").should().beFreeOfCycles();

	/**
	 * The rooms, floor by floor. A room may use those of the floors below and of its own,
	 * never one further up.
	 */
	private static final List<List<String>> FLOORS = List.of(
			List.of("operation", "measure", "dispatch", "log", "descriptor", "delta", "keep", "share", "root", "sql",
					"boost"),
			List.of("", "protocol"), List.of("registry", "visitor", "relay"), List.of("invoke"), List.of("component"),
			List.of("template", "page"),
			List.of("security", "tab", "userdata", "async", "query", "jpa", "mutation", "task"),
			List.of("broadcast", "presence", "websocket", "observation"), List.of("actuate"), List.of("autoconfigure"));

	@ArchTest
	static void roomsUseOnlyFloorsBelow(JavaClasses classes) {
		for (int floor = 0; floor < FLOORS.size(); floor++) {
			String[] above = FLOORS.stream()
				.skip(floor + 1L)
				.flatMap(List::stream)
				.map(ArchitectureTests::room)
				.toArray(String[]::new);
			String[] here = FLOORS.get(floor).stream().map(ArchitectureTests::room).toArray(String[]::new);
			if (above.length > 0) {
				noClasses().that()
					.resideInAnyPackage(here)
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(above)
					.check(classes);
			}
		}
	}

	@ArchTest
	static void everyRoomHasItsFloor(JavaClasses classes) {
		List<String> rooms = FLOORS.stream().flatMap(List::stream).map(ArchitectureTests::room).toList();
		assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
			.containsExactlyInAnyOrderElementsOf(rooms);
	}

	private static String room(String name) {
		return name.isEmpty() ? BASE : BASE + "." + name;
	}

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
	static final ArchRule onlyDispatchKnowsWebServers = noClasses().that()
		.resideOutsideOfPackage(BASE + ".dispatch")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..",
				"org.eclipse.jetty..");

	@ArchTest
	static final ArchRule onlyWiringAndTheActuatorKnowSpringBoot = noClasses().that()
		.resideOutsideOfPackages(BASE + ".autoconfigure", BASE + ".actuate")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule onlySecurityKnowsSpringSecurity = noClasses().that()
		.resideOutsideOfPackages(BASE + ".security", BASE + ".autoconfigure")
		.and()
		.doNotHaveSimpleName("ReflexAuth")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.security..");

	@ArchTest
	static final ArchRule onlyTheTransportKnowsSockets = noClasses().that()
		.resideOutsideOfPackages(BASE + ".websocket", BASE + ".autoconfigure")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.socket..", "jakarta.websocket..", "java.net.http..");

	@ArchTest
	static final ArchRule theSocketKnowsNoSpringMvc = noClasses().that()
		.resideInAPackage(BASE + ".websocket")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.servlet..");

}
