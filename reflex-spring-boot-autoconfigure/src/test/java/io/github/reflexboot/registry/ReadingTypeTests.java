package io.github.reflexboot.registry;

import java.io.File;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Scope;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.multipart.MultipartFile;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Bindable;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A browser chooses no name of what the server then loads, opens or asks for.
 */
@Tag("same-on-every-server")
class ReadingTypeTests {

	@ParameterizedTest
	@MethodSource
	void aParameterThatReadsWhatABrowserNamesIsRefused(Method method) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> check(method))
			.withMessageContainingAll("here lets the browser choose", "the name for value")
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("Take a String instead"));
	}

	static Stream<Method> aParameterThatReadsWhatABrowserNamesIsRefused() {
		return Arrays.stream(Refused.class.getDeclaredMethods()).filter((method) -> !method.isSynthetic());
	}

	@ParameterizedTest
	@MethodSource
	void anyOtherParameterIsTaken(Method method) {
		assertThatCode(() -> check(method)).doesNotThrowAnyException();
	}

	static Stream<Method> anyOtherParameterIsTaken() {
		return Arrays.stream(Taken.class.getDeclaredMethods()).filter((method) -> !method.isSynthetic());
	}

	@Test
	void aFieldThatABrowserMaySetReadsNothingEither() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(OpensField.class))
			.withMessageContainingAll("@Bindable " + OpensField.class.getName() + "#files",
					"the name for files[] (java.io.File)");
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(LoadsField.class))
			.withMessageContainingAll(LoadsField.class.getName() + "#type", "type (java.lang.Class)");
		assertThatCode(() -> Detection.detect(KeepsField.class)).doesNotThrowAnyException();
	}

	@ReflexComponent("opens")
	@Scope("prototype")
	static class OpensField {

		@State
		@Bindable
		private List<File> files = List.of();

	}

	@ReflexComponent("loads")
	@Scope("prototype")
	static class LoadsField {

		@State
		@Bindable
		private Class<?> type = String.class;

	}

	@ReflexComponent("keeps")
	@Scope("prototype")
	static class KeepsField {

		@State
		private URI page = URI.create("/");

		@State
		private List<File> files = List.of();

		@State
		@Bindable
		private List<String> names = List.of();

	}

	@Test
	void theStartStopsAndNamesWhereItIs() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(OpensForm.class))
			.withMessageContainingAll("@ReflexAction " + OpensForm.class.getName() + "#open",
					"the name for form.parts[].file (java.io.File)");
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(OpensBefore.class))
			.withMessageContainingAll("@BeforeReflex " + OpensBefore.class.getName() + "#prepare",
					"the name for page (java.net.URL)");
	}

	@Test
	void aStreamOfTheBodyIsRefusedSinceThereIsNoBody() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(ReadsBody.class))
			.withMessageContaining("read from the body");
	}

	private static void check(Method method) {
		MethodParameter parameter = new MethodParameter(method, 0);
		new ParameterRules((any) -> parameter.getParameterAnnotations().length == 0, (type) -> false).check("here",
				parameter);
	}

	static class Form {

		private List<Part> parts = new ArrayList<>();

		public List<Part> getParts() {
			return this.parts;
		}

	}

	static class Part {

		private @Nullable File file;

		public void setFile(File file) {
			this.file = file;
		}

	}

	record Picked(String name, Path path) {
	}

	record Recursive(String name, @Nullable Recursive next, List<Recursive> all) {
	}

	static class Files extends ArrayList<File> {

		private static final long serialVersionUID = 1L;

	}

	static class Holder<T> {

		public @Nullable T held;

	}

	static class Derived {

		private final File file = new File("own");

		private @Nullable MultipartFile upload;

		public File getFile() {
			return this.file;
		}

		public @Nullable MultipartFile getUpload() {
			return this.upload;
		}

		public void setUpload(MultipartFile upload) {
			this.upload = upload;
		}

	}

	static class Refused {

		void type(Class<?> value) {
		}

		void types(Class<?>[] value) {
		}

		void file(@RequestParam File value) {
		}

		void path(@PathVariable Path value) {
		}

		void url(@CookieValue URL value) {
		}

		void host(@RequestHeader InetAddress value) {
		}

		void resource(@RequestParam Resource value) {
		}

		void ownResource(@RequestParam FileSystemResource value) {
		}

		void stream(@RequestParam InputStream value) {
		}

		void scanner(Scanner value) {
		}

		void archive(@RequestParam ZipFile value) {
		}

		void context(ApplicationContext value) {
		}

		void inAList(@RequestParam List<? extends File> value) {
		}

		void inAMapOfLists(Map<String, List<Optional<Path>>> value) {
		}

		void inARecord(Picked value) {
		}

		void inAListOfABean(@ModelAttribute Form value) {
		}

		void inAMapOfRecords(@ModelAttribute Map<String, Picked> value) {
		}

		void byASuperclass(Files value) {
		}

		void byAVariable(Holder<Holder<URL>> value) {
		}

	}

	static class Taken {

		void recursive(Recursive value) {
		}

		void texts(@RequestParam List<String> value) {
		}

		void address(URI value) {
		}

		void language(Locale value) {
		}

		void pattern(@RequestParam Pattern value) {
		}

		void derived(@ModelAttribute Derived value) {
		}

		void ofTheSession(@SessionAttribute File value) {
		}

		void anything(Object value) {
		}

	}

	@Reflex
	static class OpensForm {

		@ReflexAction
		void open(@ModelAttribute Form form) {
		}

	}

	@Reflex
	static class OpensBefore {

		@BeforeReflex
		void prepare(jakarta.servlet.http.HttpSession session, @RequestParam URL page) {
		}

		@ReflexAction
		void run() {
		}

	}

	@Reflex
	static class ReadsBody {

		@ReflexAction
		void run(InputStream body) {
		}

	}

}
