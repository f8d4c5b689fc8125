package io.github.reflexboot.samples.showcase.export;

import java.util.List;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexTask;
import io.github.reflexboot.operation.Operations;

import org.springframework.jdbc.core.simple.JdbcClient;

@Reflex
class ExportReflex {

	private static final int ROWS = 100;

	private final JdbcClient jdbc;

	private final ExportFiles files;

	ExportReflex(JdbcClient jdbc, ExportFiles files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	@ReflexAction(background = true)
	void export(ReflexTask task) throws InterruptedException {
		int all = this.jdbc.sql("select count(*) from person").query(Integer.class).single();
		StringBuilder csv = new StringBuilder("name,town\n");
		for (int done = 0; done < all; done += ROWS) {
			task.progress((double) done / all, "%,d of %,d people".formatted(done, all));
			List<String> rows = rows(done);
			csv.append(String.join("", rows));
			task.update(new Operations().textContent("#row", rows.get(rows.size() - 1)));
			Thread.sleep(100);
		}
		task.progress(1, this.files.keep(csv.toString()));
	}

	private List<String> rows(int from) {
		return this.jdbc.sql("select name, town from person order by id limit ? offset ?")
			.params(ROWS, from)
			.query((row, number) -> row.getString("name") + "," + row.getString("town") + "\n")
			.list();
	}

}
