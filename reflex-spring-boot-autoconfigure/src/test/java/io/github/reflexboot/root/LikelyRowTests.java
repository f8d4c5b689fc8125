package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafView;

import io.github.reflexboot.keep.TestTemplates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of many rows, nobody asks for the ids of all to find one.
 */
class LikelyRowTests {

	private final TestTemplates templates = new TestTemplates(TestTemplates.SPACE);

	private final TemplateEngineFacts facts = new TemplateEngineFacts(this.templates.engine.getConfiguration());

	private final List<Row> rows = new ArrayList<>(IntStream.range(0, 100).mapToObj(Row::new).toList());

	private int asked;

	@Test
	void theRowIsWhereItWas() {
		RootedPage held = page(
				"<tr th:each='row : ${rows}' reflex:root='|row-${row.number}|'><td>[[${row.text}]]</td></tr>",
				this.rows);
		this.rows.get(40).text = "<new>";
		this.asked = 0;
		RootedPage next = alone(held, this.rows);
		assertThat(next.text()).contains("<tr data-reflex-root='' id=\"row-40\"><td>&lt;new&gt;</td></tr>");
		assertThat(this.asked).isOne();
	}

	@Test
	void theRowHasMoved() {
		RootedPage held = page(
				"<tr th:each='row : ${rows}' reflex:root='|row-${row.number}|'><td>[[${row.text}]]</td></tr>",
				this.rows);
		this.rows.get(40).text = "moved";
		this.rows.remove(7);
		RootedPage next = alone(held, this.rows);
		assertThat(next.text()).contains("<tr data-reflex-root='' id=\"row-40\"><td>moved</td></tr>")
			.contains("id=\"row-7\"");
		this.asked = 0;
		assertThat(alone(next, this.rows).text()).isEqualTo(next.text());
		assertThat(this.asked).isOne();
	}

	@Test
	void rowsThatAreNotShownCountAsWell() {
		RootedPage held = page("<tr th:each='row : ${rows}' th:if='${row.number % 2 == 0}' th:with='a=${row.text}'"
				+ " reflex:root='|row-${row.number}|'><td>[[${a}]]</td></tr>", this.rows);
		this.rows.get(40).text = "new";
		assertThat(alone(held, this.rows).text()).contains("<tr data-reflex-root='' id=\"row-40\"><td>new</td></tr>");
	}

	@Test
	void aRowThatShowsItsNumberIsLookedForAmongAll() {
		RootedPage held = page(
				"<tr th:each='row : ${rows}' reflex:root='|row-${row.number}|'><td>[[${rowStat.count}]]</td></tr>",
				this.rows);
		this.asked = 0;
		assertThat(alone(held, this.rows).text()).isEqualTo(held.text()).contains("<td>41</td>");
		assertThat(this.asked).isEqualTo(100);
	}

	@Test
	void soIsOneOfWhatIsNoListOrHasANumberOfItsOwnName() {
		RootedPage held = page("<tr th:each='row : ${rows}' reflex:root='|row-${row.number}|'></tr>",
				new LinkedList<>(this.rows));
		this.asked = 0;
		assertThat(alone(held, new LinkedList<>(this.rows)).text()).isEqualTo(held.text());
		assertThat(this.asked).isEqualTo(100);
		held = page("<tr th:each='row, at : ${rows}' reflex:root='|row-${row.number}|'>[[${at.size}]]</tr>", this.rows);
		assertThat(alone(held, this.rows).text()).isEqualTo(held.text()).contains(">100</tr>");
	}

	@Test
	void aRowThatIsGoneIsNotInThePage() {
		RootedPage held = page("<tr th:each='row : ${rows}' reflex:root='|row-${row.number}|'></tr>", this.rows);
		this.rows.remove(40);
		RootRender render = new RootRender(Set.of("row-40"), held);
		assertThat(show(render, this.rows).text()).doesNotContain("row-40").contains("row-41");
		assertThat(render.isAlone()).isFalse();
	}

	private RootedPage page(String row, List<Row> model) {
		this.templates.with("page",
				"<html><head><title>x</title></head><body><table>" + row + "</table></body></html>").engine
			.clearTemplateCache();
		this.templates.show(this.templates.view("page"), Map.of("rows", model));
		return show(new RootRender(Set.of("row-40"), null), model);
	}

	private RootedPage alone(RootedPage held, List<Row> model) {
		RootRender render = new RootRender(Set.of("row-40"), held);
		RootedPage page = show(render, model);
		assertThat(render.isAlone()).isTrue();
		return page;
	}

	private RootedPage show(RootRender render, List<Row> model) {
		ThymeleafView view = (ThymeleafView) this.templates.view("page");
		return render.page(this.templates.show(
				new RootsView(view, Locale.ENGLISH, this.templates.engine, this.facts, render), Map.of("rows", model)));
	}

	/**
	 * Notices who asks for its number.
	 */
	public final class Row {

		private final int number;

		private String text = "";

		private Row(int number) {
			this.number = number;
		}

		public int getNumber() {
			LikelyRowTests.this.asked++;
			return this.number;
		}

		public String getText() {
			return this.text;
		}

	}

}
