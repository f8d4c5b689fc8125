package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

import io.github.reflexboot.operation.BrowserOperation;
import io.github.reflexboot.operation.ComponentOperation;
import io.github.reflexboot.operation.ElementOperation;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.operation.Position;
import io.github.reflexboot.operation.Target;

/**
 * Performs the operations that change what a page shows. All others can only be looked
 * at.
 */
final class Performer {

	private final LivePage page;

	Performer(LivePage page) {
		this.page = page;
	}

	void perform(List<Operation> operations) {
		for (Operation operation : operations) {
			if (operation instanceof BrowserOperation.SetTitle title) {
				this.page.document.title(title.title());
			}
			else if (operation instanceof ComponentOperation component) {
				this.page.components.show(component, this.page);
			}
			else if (operation instanceof ElementOperation change) {
				find(change).forEach((element) -> perform(element, change));
			}
		}
		this.page.checkIds();
	}

	private Elements find(ElementOperation operation) {
		Target target = operation.target();
		String selector = target.selector();
		if (selector == null) {
			return new Elements();
		}
		Document document = this.page.document;
		Elements found = document.select(selector);
		if (found.isEmpty()) {
			throw new AssertionError("Operation " + operation.operation() + ": nothing in " + document.location()
					+ " matches \"" + selector + "\"");
		}
		return target.selectAll() ? found : new Elements(found.get(0));
	}

	private void perform(Element element, ElementOperation operation) {
		if (operation instanceof ElementOperation.Morph morph) {
			morph(element, morph);
		}
		else if (operation instanceof ElementOperation.InnerHtml inner) {
			element.empty().appendChildren(parse(inner.html(), element));
		}
		else if (operation instanceof ElementOperation.OuterHtml outer) {
			replace(element, parse(outer.html(), parentOf(element)));
		}
		else if (operation instanceof ElementOperation.Append append) {
			insert(element, Position.BEFORE_END, append.html());
		}
		else if (operation instanceof ElementOperation.Prepend prepend) {
			insert(element, Position.AFTER_BEGIN, prepend.html());
		}
		else if (operation instanceof ElementOperation.InsertAdjacentHtml insert) {
			insert(element, insert.position(), insert.html());
		}
		else if (operation instanceof ElementOperation.InsertAdjacentText insert) {
			insert(element, insert.position(), List.of(new TextNode(insert.text())));
		}
		else {
			performSimple(element, operation);
		}
	}

	private void performSimple(Element element, ElementOperation operation) {
		if (operation instanceof ElementOperation.TextContent content) {
			element.text(content.text());
		}
		else if (operation instanceof ElementOperation.Remove) {
			element.remove();
		}
		else if (operation instanceof ElementOperation.SetAttribute set) {
			element.attr(set.name(), set.value());
		}
		else if (operation instanceof ElementOperation.RemoveAttribute remove) {
			element.removeAttr(remove.name());
		}
		else if (operation instanceof ElementOperation.SetDatasetProperty set) {
			element.attr("data-" + set.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), set.value());
		}
		else if (operation instanceof ElementOperation.AddCssClass add) {
			add.name().forEach(element::addClass);
		}
		else if (operation instanceof ElementOperation.RemoveCssClass remove) {
			remove.name().forEach(element::removeClass);
		}
		else if (operation instanceof ElementOperation.SetValue set) {
			this.page.fields.setValue(element, set.value());
		}
		else if (operation instanceof ElementOperation.ResetForm) {
			this.page.fields.reset(element);
			this.page.touched.forget(element);
		}
	}

	private void morph(Element element, ElementOperation.Morph morph) {
		if (!morph.childrenOnly()) {
			replace(element, parse(morph.html(), parentOf(element)));
			return;
		}
		Element other = element.shallowClone();
		other.appendChildren(parse(morph.html(), element));
		this.page.replaceChildren(element, other);
	}

	private static void replace(Element element, List<Node> nodes) {
		nodes.forEach(element::before);
		element.remove();
	}

	private static void insert(Element element, Position position, String html) {
		boolean isInside = position == Position.AFTER_BEGIN || position == Position.BEFORE_END;
		insert(element, position, parse(html, isInside ? element : parentOf(element)));
	}

	private static void insert(Element element, Position position, List<Node> nodes) {
		switch (position) {
			case BEFORE_BEGIN -> nodes.forEach(element::before);
			case AFTER_BEGIN -> element.insertChildren(0, nodes);
			case BEFORE_END -> element.appendChildren(nodes);
			case AFTER_END -> {
				List<Node> reversed = new ArrayList<>(nodes);
				Collections.reverse(reversed);
				reversed.forEach(element::after);
			}
		}
	}

	private static List<Node> parse(String html, Element context) {
		return Parser.parseFragment(html, context, context.baseUri());
	}

	private static Element parentOf(Element element) {
		Element parent = element.parent();
		return (parent != null) ? parent : element;
	}

}
