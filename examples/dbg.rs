fn main() {
    for (n, t) in async_lint::apis::STUBS {
        let c = std::time::Instant::now();
        let m = async_lint::syntax::lower_file(t);
        eprintln!(
            "{n}: {} items {} errors {:?} {:?}",
            m.items.len(),
            m.errors.len(),
            m.errors
                .first()
                .map(|e| (&e.message, &t[e.span.start as usize..(e.span.start as usize + 60).min(t.len())])),
            c.elapsed()
        );
    }
}
