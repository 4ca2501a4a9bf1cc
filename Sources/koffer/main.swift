print("koffer")
