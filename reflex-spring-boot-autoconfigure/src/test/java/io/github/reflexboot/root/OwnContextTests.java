package io.github.reflexboot.root;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.WebEngineContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.reflexboot.keep.TestTemplates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What takes Thymeleaf's own context for granted gets it.
 */
class OwnContextTests {

	private static final String PAGE = "<html><head><title>x</title></head><body><p id=\"a\">[[${x}]]</p>";

	private final TestTemplates templates = new TestTemplates(TestTemplates.SPACE, new Demanding());

	private final TemplateEngineFacts facts = new TemplateEngineFacts(this.templates.engine.getConfiguration());

	@Test
	void aPageWithSuchAnAttributeIsShownAsAWhole() {
		this.templates.with("page", PAGE + "<p own:path></p></body></html>");
		String page = this.templates.show(this.templates.view("page"), Map.of("x", 1));
		RootedPage held = null;
		for (int i = 0; i < 3; i++) {
			RootRender render = new RootRender(Set.of("a"), held);
			held = show(render, Map.of("x", 1));
			assertThat(held.text()).isEqualTo(page).contains("<p>path </p>");
			assertThat(render.isAlone()).isFalse();
		}
	}

	@Test
	void aPageThatFailsByItselfIsSeenTheNextTime() {
		this.templates.with("page", PAGE + "[[${10 / x}]]</body></html>");
		this.templates.show(this.templates.view("page"), Map.of("x", 1));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> show(new RootRender(Set.of("a"), null), Map.of("x", 0)))
			.havingRootCause()
			.isInstanceOf(ArithmeticException.class);
		RootedPage held = show(new RootRender(Set.of("a"), null), Map.of("x", 1));
		RootRender render = new RootRender(Set.of("a"), held);
		assertThat(show(render, Map.of("x", 0)).text()).contains("<p id=\"a\">0</p>10</body>");
		assertThat(render.isAlone()).isTrue();
	}

	@Test
	void whoFollowsTheRenderIsToldThatItIsBegunOnceMore() {
		this.templates.with("page", PAGE + "<p own:path></p></body></html>");
		this.templates.show(this.templates.view("page"), Map.of("x", 1));
		AtomicInteger again = new AtomicInteger();
		this.templates.attribute("follower", (RenderedAgain) again::incrementAndGet);
		show(new RootRender(Set.of("a"), null), Map.of("x", 1));
		assertThat(again).hasValue(1);
	}

	private RootedPage show(RootRender render, Map<String, Object> model) {
		ThymeleafView view = (ThymeleafView) this.templates.view("page");
		return render.page(this.templates
			.show(new RootsView(view, Locale.ENGLISH, this.templates.engine, this.facts, render), model));
	}

	/**
	 * Has an attribute that accepts no other context.
	 */
	private static final class Demanding extends AbstractProcessorDialect {

		private Demanding() {
			super("Demanding", "own", 1000);
		}

		@Override
		public Set<IProcessor> getProcessors(String prefix) {
			return Set.of(new AbstractAttributeTagProcessor(TemplateMode.HTML, prefix, null, false, "path", true, 1000,
					true) {

				@Override
				protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
						String value, IElementTagStructureHandler structure) {
					structure.setBody("path "
							+ ((WebEngineContext) context).getExchange().getRequest().getPathWithinApplication(),
							false);
				}

			});
		}

	}

}
