fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let m = async_lint::syntax::lower_file(&t);
    for i in m.items.iter().take(4) {
        println!("{:#?}", i.kind);
    }
}
